-- For H2 and PostgreSQL. Documents are the texts of Lectern's files.
CREATE TABLE IF NOT EXISTS job (
    id VARCHAR(36) PRIMARY KEY,
    event_id TEXT NOT NULL,
    job_order TEXT NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INTEGER NOT NULL,
    created TIMESTAMP WITH TIME ZONE NOT NULL,
    ended TIMESTAMP WITH TIME ZONE,
    failure TEXT
);
CREATE INDEX IF NOT EXISTS job_by_created ON job (created);
CREATE TABLE IF NOT EXISTS job_document (
    job_id VARCHAR(36) NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    name VARCHAR(20) NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (job_id, name)
);
