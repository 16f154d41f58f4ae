package org.lectern.json;

/** A certificate with every kind of node, as it is written. */
final class FullCertificate {

    static final String TEXT = """
            {
              "version": 1,
              "event": "round-36",
              "lowerBound": {"hard": 1, "medium": 2, "soft": 30},
              "maxHard": 4,
              "mediumStep": 5000,
              "hardStep": 60000,
              "scale": 1024,
              "roomGroups": [["XX", "XXI"]],
              "multipliers": [
                {"kind": "room", "id": "XX", "session": "", "time": "2020-03-31T07:00:00Z", "minutes": 0},
                {"kind": "order", "id": "3", "session": "BY", "time": "2020-03-31T08:00:00Z", "minutes": 60}
              ],
              "nodes": [
                {
                  "kind": "reduction",
                  "values": [[1, 512], [2, 7]]
                },
                {
                  "kind": "split",
                  "values": [],
                  "session": "BY",
                  "first": [
                    {"room": "XX", "start": "2020-03-31T08:00:00Z", "minutes": 60},
                    {"room": "", "start": "1970-01-01T00:00:00Z", "minutes": 0}
                  ]
                },
                {
                  "kind": "region-split",
                  "values": [],
                  "region": "Africa",
                  "halfDay": "2020-03-31T07:00:00Z"
                },
                {
                  "kind": "without-soft-rules",
                  "values": [],
                  "certificate": {
                    "version": 1,
                    "event": "round-37",
                    "lowerBound": {"hard": 0, "medium": 3, "soft": 0},
                    "maxHard": 0,
                    "mediumStep": 1,
                    "hardStep": 60,
                    "scale": 64,
                    "multipliers": [],
                    "nodes": [
                      {
                        "kind": "leaf",
                        "values": []
                      }
                    ]
                  }
                },
                {
                  "kind": "enumeration",
                  "values": []
                },
                {
                  "kind": "split",
                  "values": [],
                  "session": "MW",
                  "first": []
                },
                {
                  "kind": "nogoods",
                  "values": [],
                  "places": [
                    {"session": "BY", "room": "XX", "start": "2020-03-31T08:00:00Z", "minutes": 60},
                    {"session": "MW", "room": "XXI", "start": "2020-03-31T09:00:00Z", "minutes": 60}
                  ],
                  "nogoods": [[-1, 2], [1]]
                },
                {
                  "kind": "split",
                  "values": [],
                  "session": "FR",
                  "first": []
                },
                {
                  "kind": "subsets",
                  "values": [],
                  "sets": [["BY", "MW"], []]
                },
                {
                  "kind": "weighted-sum",
                  "values": [],
                  "weight": 8,
                  "medium": {
                    "version": 1,
                    "event": "round-37",
                    "lowerBound": {"hard": 0, "medium": 3, "soft": 0},
                    "maxHard": 0,
                    "mediumStep": 9,
                    "hardStep": 60,
                    "scale": 64,
                    "multipliers": [],
                    "nodes": [
                      {
                        "kind": "leaf",
                        "values": []
                      }
                    ]
                  },
                  "sum": {
                    "version": 1,
                    "event": "round-37",
                    "lowerBound": {"hard": 0, "medium": 0, "soft": 25},
                    "maxHard": 0,
                    "mediumStep": 60,
                    "hardStep": 60,
                    "scale": 64,
                    "multipliers": [],
                    "nodes": [
                      {
                        "kind": "leaf",
                        "values": []
                      }
                    ]
                  }
                }
              ]
            }
            """;

    private FullCertificate() {}
}
