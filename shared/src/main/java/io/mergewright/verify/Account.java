package io.mergewright.verify;

import io.mergewright.core.RepositoryPath;
import java.util.ArrayList;
import java.util.List;

/**
 * What was looked at and what was not, in sentences for people.
 *
 * @param rewritten files of the commit, outside the patch, that the command itself changed; sorted
 */
public record Account(List<String> checked, List<String> notChecked, List<RepositoryPath> rewritten) {
    static final Account EMPTY = new Account(List.of(), List.of(), List.of());

    public Account {
        checked = List.copyOf(checked);
        notChecked = List.copyOf(notChecked);
        rewritten = List.copyOf(rewritten);
    }

    Account withChecked(String sentence) {
        return new Account(with(checked, sentence), notChecked, rewritten);
    }

    Account withNotChecked(String sentence) {
        return new Account(checked, with(notChecked, sentence), rewritten);
    }

    Account withNotChecked(List<String> sentences) {
        var account = this;
        for (String sentence : sentences) {
            account = account.withNotChecked(sentence);
        }
        return account;
    }

    Account withRewritten(List<RepositoryPath> paths) {
        return new Account(checked, notChecked, paths);
    }

    private static List<String> with(List<String> sentences, String another) {
        var all = new ArrayList<>(sentences);
        if (!all.contains(another)) {
            all.add(another);
        }
        return all;
    }
}
