package io.mergewright.diagnose.rule;

import io.mergewright.core.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as data: which line opens a block, how far it reaches, and what can be read from it. All patterns see lines
 * without prefixes, as {@link LogText#at} gives them.
 *
 * @param id unique, such as {@code pytest-failure}
 * @param tool the tool that prints it, or {@code general}
 * @param headline one sentence with {@code {group}} places, or empty to use the message
 * @param advice what usually helps, or empty
 * @param start a line that opens a block
 * @param except a line that does not, although {@code start} matches
 * @param above lines directly before the start that belong to the block
 * @param during lines that continue the block, as long as they match
 * @param until the block ends before this line
 * @param through the block ends with this line
 * @param most the largest number of lines from the start on
 * @param needs at least one line of the block must match, or there is no block
 * @param after only after such a line, within {@code reach} lines
 * @param closes such a line ends what {@code after} opened
 * @param before only when such a line follows, within {@code reach} lines
 * @param find patterns whose named groups are read from every line of the block
 * @param anyLevel whether it may start on a line marked as warning or debug
 * @param needsTool whether it counts only in logs where a sign of the tool was seen
 * @param titlesOnly whether it may start only on a line that the CI system marked as the title of a group
 * @param own whether a user wrote it: it then leads the rules that ship
 */
public record RuleSpec(
        String id,
        String tool,
        Category category,
        Role role,
        Strength strength,
        String headline,
        String advice,
        List<LinePattern> start,
        @Nullable LinePattern except,
        @Nullable LinePattern above,
        @Nullable LinePattern during,
        @Nullable LinePattern until,
        @Nullable LinePattern through,
        int most,
        @Nullable LinePattern needs,
        List<LinePattern> after,
        int reach,
        @Nullable LinePattern closes,
        @Nullable LinePattern before,
        List<LinePattern> find,
        boolean anyLevel,
        boolean needsTool,
        boolean titlesOnly,
        boolean own) {
    public RuleSpec {
        start = List.copyOf(start);
        after = List.copyOf(after);
        find = List.copyOf(find);
    }
}
