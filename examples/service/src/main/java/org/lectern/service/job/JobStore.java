package org.lectern.service.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Jobs and their documents in a database. */
@Repository
public class JobStore {

    private static final String SELECT =
            "SELECT id, event_id, job_order, state, attempts, created, ended, failure FROM job ";

    private final JdbcClient database;
    private final JsonMapper mapper;

    JobStore(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Adds a job that runs from now on. */
    @Transactional
    public void add(StoredJob job, Map<DocumentKind, String> documents) {
        database.sql("INSERT INTO job (id, event_id, job_order, state, attempts, created) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        job.id(),
                        job.eventId(),
                        mapper.writeValueAsString(job.order()),
                        job.state().name(),
                        job.attempts(),
                        time(job.created()))
                .update();
        documents.forEach((kind, text) -> put(job.id(), kind, text));
    }

    /** Keeps how a job has ended, with what came of it. */
    @Transactional
    public void end(String id, JobState state, @Nullable String failure, Map<DocumentKind, String> documents) {
        database.sql("UPDATE job SET state = ?, ended = ?, failure = ? WHERE id = ?")
                .param(state.name())
                .param(time(Instant.now().truncatedTo(ChronoUnit.MILLIS)))
                .param(failure)
                .param(id)
                .update();
        documents.forEach((kind, text) -> put(id, kind, text));
    }

    private void put(String id, DocumentKind kind, String text) {
        database.sql("INSERT INTO job_document (job_id, name, body) VALUES (?, ?, ?)")
                .params(id, kind.name(), text)
                .update();
    }

    /** Counts so many more beginnings of a job. */
    @Transactional
    public void countAttempts(String id, int more) {
        database.sql("UPDATE job SET attempts = attempts + ? WHERE id = ?")
                .params(more, id)
                .update();
    }

    @Transactional
    public void remove(String id) {
        database.sql("DELETE FROM job WHERE id = ?").param(id).update();
    }

    /** Removes the jobs that ended before a time, and returns how many. */
    @Transactional
    public int removeEndedBefore(Instant time) {
        return database.sql("DELETE FROM job WHERE ended < ?").param(time(time)).update();
    }

    public Optional<StoredJob> find(String id) {
        return database.sql(SELECT + "WHERE id = ?").param(id).query(this::job).optional();
    }

    /** Returns the jobs of all states that were ordered last, the last first. */
    public List<StoredJob> latest(int max) {
        return database.sql(SELECT + "ORDER BY created DESC, id LIMIT ?")
                .param(max)
                .query(this::job)
                .list();
    }

    /** Returns the jobs that have not ended, in the order in which they were ordered. */
    public List<StoredJob> unfinished() {
        return database.sql(SELECT + "WHERE state = ? ORDER BY created, id")
                .param(JobState.RUNNING.name())
                .query(this::job)
                .list();
    }

    public Optional<String> findDocument(String id, DocumentKind kind) {
        return database.sql("SELECT body FROM job_document WHERE job_id = ? AND name = ?")
                .params(id, kind.name())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private StoredJob job(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new StoredJob(
                row.getString("id"),
                row.getString("event_id"),
                mapper.readValue(row.getString("job_order"), JobOrder.class),
                JobState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
