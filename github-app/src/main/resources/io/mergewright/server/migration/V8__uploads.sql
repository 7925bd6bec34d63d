-- A log that somebody sent, and what it told as JSON. host: the machine on whose disk it is.
CREATE TABLE log_upload (
    id VARCHAR(32) PRIMARY KEY,
    login VARCHAR(200) NOT NULL,
    host VARCHAR(64) NOT NULL,
    log_name VARCHAR(1000) NOT NULL,
    handling VARCHAR(250) NOT NULL,
    diagnosis TEXT NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX log_upload_by_login ON log_upload (login, sent_at);
CREATE INDEX log_upload_by_age ON log_upload (sent_at);

CREATE INDEX ci_diagnosis_by_age ON ci_diagnosis (diagnosed_at);
