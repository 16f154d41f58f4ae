package org.lectern.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of answers, which refer to those of files. */
final class ResultSchemas {

    private ResultSchemas() {}

    static Schema of(ResultJson.Kind kind) {
        Map<String, String> known = new TreeMap<>();
        known.put("urn:lectern:event:1", EventJson.schema());
        known.put("urn:lectern:changes:1", ChangesJson.schema());
        known.put("urn:lectern:timetable:1", TimetableJson.schema());
        known.put("urn:lectern:differences:1", DifferencesJson.schema());
        known.put("urn:lectern:certificate:1", CertificateJson.schema());
        known.put("urn:lectern:diagnosis:1", ResultJson.Kind.DIAGNOSIS.schema());
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(known))
                .getSchema(kind.schema(), InputFormat.JSON);
    }
}
