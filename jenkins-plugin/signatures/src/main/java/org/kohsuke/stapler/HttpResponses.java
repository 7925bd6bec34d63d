package org.kohsuke.stapler;

public class HttpResponses {
    public HttpResponses() {}

    public static HttpResponses.HttpResponseException ok() {
        return null;
    }

    public static HttpResponse redirectToDot() {
        return null;
    }

    public static HttpRedirect redirectTo(String string) {
        return null;
    }

    public static HttpResponses.HttpResponseException error(int arg0, String string) {
        return null;
    }

    public static HttpResponses.HttpResponseException forwardToPreviousPage() {
        return null;
    }

    public static HttpResponses.HttpResponseException notFound() {
        return null;
    }

    public static HttpResponse text(String string) {
        return null;
    }

    public abstract static class HttpResponseException extends RuntimeException implements HttpResponse {
        public HttpResponseException() {}
    }
}
