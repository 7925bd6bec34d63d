package io.mergewright.jenkins.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.Await;
import io.mergewright.jenkins.Jobs;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class RestIT {
    @Test
    void shouldShowTheHeadlineWithTheBuild(JenkinsRule jenkins) throws Exception {
        Run<?, ?> build = diagnosed(jenkins);

        JSONObject action = action(jenkins, build.getUrl() + "api/json");

        assertThat(action.getString("headline")).contains("cannot find symbol");
        assertThat(action.getString("state")).isEqualTo("DONE");
        assertThat(action.has("diagnosis")).isFalse();
    }

    @Test
    void shouldShowAllOfItAtItsOwnAddress(JenkinsRule jenkins) throws Exception {
        Run<?, ?> build = diagnosed(jenkins);

        JSONObject diagnosis = jenkins.getJSON(build.getUrl() + "mergewright/api/json")
                .getJSONObject()
                .getJSONObject("diagnosis");

        assertThat(diagnosis.getString("outcome")).isEqualTo("failed");
        assertThat(diagnosis.getInt("version")).isEqualTo(BuildDiagnosis.VERSION);
        assertThat(diagnosis.getJSONArray("tests").size()).isZero();
        JSONObject step = diagnosis.getJSONArray("steps").getJSONObject(0);
        assertThat(step.getJSONArray("places").getString(0)).isEqualTo("Shop.java:7");
        JSONObject cause = step.getJSONArray("causes").getJSONObject(0);
        assertThat(cause.getDouble("confidence")).isBetween(0.0, 1.0);
        assertThat(cause.getJSONArray("quotes")
                        .getJSONObject(0)
                        .getJSONArray("lines")
                        .getString(0))
                .isEqualTo(Jobs.BROKEN);
    }

    @Test
    void shouldHideWhatOneMayNotSee(JenkinsRule jenkins) throws Exception {
        Run<?, ?> build = diagnosed(jenkins);
        Jobs.letInPeople(jenkins);
        var reader = jenkins.createWebClient().login("reader");
        var guest = jenkins.createWebClient().login("guest");

        for (String path : new String[] {"mergewright/", "mergewright/api/json", "mergewright/api/xml"}) {
            guest.assertFails(build.getUrl() + path, 404);
        }
        assertThat(reader.getJSON(build.getUrl() + "mergewright/api/json")
                        .getJSONObject()
                        .has("diagnosis"))
                .isTrue();
        assertThat(reader.goTo(build.getUrl() + "mergewright/").getElementsByName("diagnose"))
                .isEmpty();
    }

    private static Run<?, ?> diagnosed(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = Jobs.freestyle(jenkins, Jobs.BROKEN, 1);
        var build = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        Await.diagnosis(build);
        return build;
    }

    private static JSONObject action(JenkinsRule jenkins, String path) throws Exception {
        for (Object action : jenkins.getJSON(path).getJSONObject().getJSONArray("actions")) {
            if (DiagnosisAction.class.getName().equals(((JSONObject) action).optString("_class"))) {
                return (JSONObject) action;
            }
        }
        throw new AssertionError("no diagnosis in " + path);
    }
}
