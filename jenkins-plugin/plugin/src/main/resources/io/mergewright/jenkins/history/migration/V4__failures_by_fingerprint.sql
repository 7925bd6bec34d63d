-- The fingerprint first: H2 uses an index for a list of values only where these are in its first column.
CREATE INDEX jenkins_failure_alike ON jenkins_failure (fingerprint, controller);
DROP INDEX jenkins_failure_same;
