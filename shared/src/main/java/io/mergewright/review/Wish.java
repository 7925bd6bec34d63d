package io.mergewright.review;

import io.mergewright.core.AllowedPaths;

/** What the maintainers of a repository want looked at in files with these paths. */
public record Wish(AllowedPaths paths, String text) {}
