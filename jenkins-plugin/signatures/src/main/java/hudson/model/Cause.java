package hudson.model;

public abstract class Cause {
    public Cause() {}

    public abstract String getShortDescription();

    public static class UserIdCause extends Cause {
        public UserIdCause() {}

        public String getUserId() {
            return null;
        }

        public String getShortDescription() {
            return null;
        }
    }

    public static class UpstreamCause extends Cause {
        private UpstreamCause() {}

        public String getUpstreamProject() {
            return null;
        }

        public int getUpstreamBuild() {
            return 0;
        }

        public String getShortDescription() {
            return null;
        }
    }
}
