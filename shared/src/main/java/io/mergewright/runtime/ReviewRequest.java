package io.mergewright.runtime;

import io.mergewright.review.CheckedChange;
import io.mergewright.review.RepositorySettings;
import io.mergewright.review.Since;
import io.mergewright.review.model.Brief;

/**
 * A change that somebody wants reviewed.
 *
 * @param checked what checks see in it
 * @param since what is new in it
 * @param brief what models are told of it
 * @param settings of the repository that it is to go to
 * @param commit that is reviewed, as a full id; may be empty
 * @param workflow the repository
 */
public record ReviewRequest(
        CheckedChange checked, Since since, Brief brief, RepositorySettings settings, String commit, String workflow) {}
