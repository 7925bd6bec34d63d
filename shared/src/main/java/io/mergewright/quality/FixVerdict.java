package io.mergewright.quality;

/**
 * What became of a case, judged by its best patch.
 *
 * @param proposed whether there is a patch that is not withheld
 * @param published whether it would be published unattended
 * @param proven whether it was claimed to be proven
 * @param right whether build and check pass with it, and a patch was called for
 */
public record FixVerdict(FixCase fixCase, boolean proposed, boolean published, boolean proven, boolean right) {
    public static FixVerdict nothing(FixCase fixCase) {
        return new FixVerdict(fixCase, false, false, false, false);
    }

    /** What nobody may notice for weeks. */
    public boolean isWronglyPublished() {
        return published && !right;
    }
}
