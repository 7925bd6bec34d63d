package io.mergewright.jenkins.branch;

/**
 * Where a build got its sources.
 *
 * @param url as git takes it
 * @param credentialsId by which it was reached; empty for none
 * @param branch that was built, without {@code refs/heads/}; empty where that is not known
 * @param foreign whether it was built from the repository of somebody else, as for a pull request
 */
record Origin(String url, String credentialsId, String branch, boolean foreign) {}
