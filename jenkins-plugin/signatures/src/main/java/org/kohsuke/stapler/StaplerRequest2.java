package org.kohsuke.stapler;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import net.sf.json.JSONObject;

public interface StaplerRequest2 extends HttpServletRequest {
    String getRestOfPath();

    <T> T findAncestorObject(Class<T> type);

    void bindJSON(Object objectValue, JSONObject jSONObject);

    <T> T bindJSON(Class<T> type, JSONObject jSONObject);

    JSONObject getSubmittedForm() throws ServletException;

    boolean hasParameter(String string);
}
