package io.mergewright.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person typed in about the app to be made.
 *
 * @param name of the app
 * @param organisation that is to own it; empty for the person who is signed in
 * @param publicUrl under which GitHub reaches the server
 */
public record AppWish(String name, String organisation, String publicUrl) {
    /** GitHub allows no more. */
    public static final int LONGEST_NAME = 34;

    private static final int LONGEST_URL = 500;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]|0\\.0\\.0\\.0");

    public AppWish {
        name = name.strip();
        organisation = organisation.strip();
        publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** What is wrong with it, in sentences; empty when it can be asked for. */
    public List<String> problems(GitHubWeb web) {
        List<String> problems = new ArrayList<>();
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            problems.add("The name needs 1 to %d letters, digits, blanks, dots or dashes.".formatted(LONGEST_NAME));
        }
        if (!organisation.isEmpty() && !ORGANISATION.matcher(organisation).matches()) {
            problems.add("The organisation is its name in addresses on GitHub, of letters, digits and dashes.");
        }
        Optional<URI> url = url();
        if (url.isEmpty()) {
            problems.add("The address must be a URL such as https://mergewright.example.com, without a query.");
        } else if (web.isPublic() && isLoopback(url.get())) {
            problems.add("The address is one of this machine only: GitHub cannot deliver there. Give the address under"
                    + " which GitHub reaches this server.");
        }
        return problems;
    }

    private Optional<URI> url() {
        try {
            var url = new URI(publicUrl);
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
            return web && plain && url.getHost() != null && publicUrl.length() <= LONGEST_URL
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(URI url) {
        return LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
    }
}
