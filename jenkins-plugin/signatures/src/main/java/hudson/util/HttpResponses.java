package hudson.util;

import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;

public class HttpResponses extends org.kohsuke.stapler.HttpResponses {
    public HttpResponses() {}

    public static org.kohsuke.stapler.HttpResponses.HttpResponseException errorWithoutStack(
            int code, String errorMessage) {
        return null;
    }

    public static HttpResponse okJSON(JSONObject jSONObject) {
        return null;
    }
}
