package io.mergewright.model.langchain4j;

import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import io.mergewright.model.langchain4j.BoundedBody.Body;
import java.net.http.HttpResponse;

/** Tells responses that may hold an answer from the others. */
final class ResponseCheck {
    private final String endpoint;
    private final RetryAfter retryAfter;

    ResponseCheck(String endpoint, RetryAfter retryAfter) {
        this.endpoint = endpoint;
        this.retryAfter = retryAfter;
    }

    /** @throws ModelException when {@code response} holds no answer; it quotes nothing of the body */
    void check(HttpResponse<Body> response) {
        int status = response.statusCode();
        if (status / 100 != 2) {
            var wait = response.headers().firstValue("Retry-After").flatMap(retryAfter::parse);
            throw ModelException.ofStatus(status, kind(response), message(status), wait.orElse(null));
        }
        if (!response.body().whole()) {
            throw new ModelException(Kind.GARBLED, endpoint + ": the response is too long for an answer");
        }
    }

    private static Kind kind(HttpResponse<Body> response) {
        int status = response.statusCode();
        if (status == 429) {
            return isOutOfCredit(response) ? Kind.REJECTED : Kind.RATE_LIMITED;
        } else if (status == 408) {
            return Kind.TIMED_OUT;
        }
        return status >= 500 ? Kind.UNAVAILABLE : Kind.REJECTED;
    }

    /** OpenAI answers 429 also when the account is empty, and no wait fills it. */
    private static boolean isOutOfCredit(HttpResponse<Body> response) {
        return response.body().text().contains("\"insufficient_quota\"");
    }

    private String message(int status) {
        return "%s: status %d%s".formatted(endpoint, status, hint(status));
    }

    private static String hint(int status) {
        return switch (status) {
            case 301, 302, 307, 308 -> ", a redirection, which is not followed; check the url";
            case 401, 403 -> ", the key is wrong or may not use this model";
            case 404 -> ", no such model, or a wrong url";
            case 407 -> ", the proxy wants other credentials";
            case 429 -> ", too many requests, or no credit";
            default -> "";
        };
    }
}
