package hudson.tasks.test;

public abstract class TestResult extends TestObject {
    public TestResult() {}

    public String getErrorDetails() {
        return null;
    }

    public String getErrorStackTrace() {
        return null;
    }

    public int getFailCount() {
        return 0;
    }

    public String getFullName() {
        return null;
    }
}
