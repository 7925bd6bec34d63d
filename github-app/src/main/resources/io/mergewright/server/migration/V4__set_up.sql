-- Secrets of the set-up page, each as its SHA-256, and until when it is good.
CREATE TABLE set_up_token (
    digest VARCHAR(64) PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
