package io.mergewright.server;

import io.mergewright.server.ServedPages.Answered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser that keeps cookies, and follows a redirection only when it is told to. */
final class HttpBrowser {
    private final ServedPages served;
    private final List<String> headers;
    private final Map<String, String> cookies = new TreeMap<>();

    /** @param headers that it sends with everything */
    HttpBrowser(ServedPages served, String... headers) {
        this.served = served;
        this.headers = List.of(headers);
    }

    /** A browser that came by the link in the log. */
    static HttpBrowser atTheMachine(ServedPages served) {
        var browser = new HttpBrowser(served);
        browser.get("/link?key=" + served.link());
        return browser;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Answered get(String path, String... more) {
        return keep(served.get(path, with(more)));
    }

    /** Posts a form with the token of its session. */
    Answered post(String path, String form) {
        String token = "csrf=" + csrf();
        return keep(served.post(path, form.isEmpty() ? token : form + "&" + token, with()));
    }

    Answered delete(String path) {
        return keep(served.delete(path, with("X-CSRF-Token: " + csrf())));
    }

    /** What the forms of its pages hold. */
    String csrf() {
        String page = get("/account").body();
        String start = "name=\"csrf\" value=\"";
        int from = page.indexOf(start) + start.length();
        return page.contains(start) ? page.substring(from, page.indexOf('"', from)) : "";
    }

    /** Sets out for GitHub: where that sends it back to, as a path with a query. */
    String toGitHub(String path) {
        return there(get(path).header("location"));
    }

    /** Where GitHub sends a browser back to. */
    static String there(String address) {
        try {
            var response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            var back = URI.create(response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(address + ": " + response.body())));
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Goes to GitHub and back. */
    Answered signIn() {
        return get(toGitHub("/login/github"));
    }

    private String[] with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        if (!cookies.isEmpty()) {
            all.add("Cookie: "
                    + cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return all.toArray(new String[0]);
    }

    private Answered keep(Answered answered) {
        for (String cookie : answered.cookies()) {
            String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answered;
    }
}
