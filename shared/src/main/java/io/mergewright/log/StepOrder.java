package io.mergewright.log;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Which entries of a zip make up the log, and in which order. GitHub's zip has each job twice: as {@code 0_build.txt} and, in
 * most zips, as {@code build/1_Set up job.txt} and so on. The steps are preferred. What has no number, such as
 * {@code build/system.txt}, is left out where numbered entries are.
 */
final class StepOrder {
    private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?\\d{1,9}_[^/]*");
    private static final Pattern JOB_NUMBER = Pattern.compile("-?\\d{1,9}_|\\.txt$");

    private StepOrder() {}

    static List<? extends ZipEntry> of(List<? extends ZipEntry> all) {
        var files = all.stream().filter(entry -> !entry.isDirectory()).toList();
        var numbered = files.stream()
                .filter(entry -> NUMBERED.matcher(entry.getName()).matches())
                .toList();
        var chosen = numbered.isEmpty() ? files : withoutTwins(numbered);
        return chosen.stream()
                .sorted(Comparator.comparing(ZipEntry::getName, StepOrder::compare))
                .toList();
    }

    private static List<? extends ZipEntry> withoutTwins(List<? extends ZipEntry> numbered) {
        Set<String> jobsWithSteps = numbered.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.indexOf('/') >= 0)
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toSet());
        return numbered.stream()
                .filter(entry -> !jobsWithSteps.contains(jobOf(entry.getName())))
                .toList();
    }

    /** {@code build} of {@code 0_build.txt}; a step's name has a slash, and no job is called that. */
    private static String jobOf(String name) {
        return name.indexOf('/') >= 0 ? name : JOB_NUMBER.matcher(name).replaceAll("");
    }

    /** Compares runs of digits by value and all else by character. */
    static int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int leftEnd = digitsEnd(left, i);
            int rightEnd = digitsEnd(right, j);
            int order = leftEnd > i && rightEnd > j
                    ? compareNumbers(left.substring(i, leftEnd), right.substring(j, rightEnd))
                    : Character.compare(left.charAt(i), right.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(leftEnd, i + 1);
            j = Math.max(rightEnd, j + 1);
        }
        int order = Integer.compare(left.length() - i, right.length() - j);
        return order == 0 ? left.compareTo(right) : order;
    }

    private static int compareNumbers(String left, String right) {
        var a = left.replaceFirst("^0+", "");
        var b = right.replaceFirst("^0+", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
