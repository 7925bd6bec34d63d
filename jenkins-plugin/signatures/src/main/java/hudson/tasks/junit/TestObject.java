package hudson.tasks.junit;

import hudson.model.AbstractModelObject;

public abstract class TestObject extends AbstractModelObject {
    public TestObject() {}
}
