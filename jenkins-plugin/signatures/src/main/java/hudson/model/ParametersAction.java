package hudson.model;

import java.util.List;
import jenkins.model.RunAction2;

public class ParametersAction implements RunAction2 {
    public ParametersAction(List<ParameterValue> list) {}

    public List<ParameterValue> getAllParameters() {
        return null;
    }

    public String getIconFileName() {
        return null;
    }

    public String getDisplayName() {
        return null;
    }

    public String getUrlName() {
        return null;
    }

    public void onAttached(Run<?, ?> run) {}

    public void onLoad(Run<?, ?> run) {}
}
