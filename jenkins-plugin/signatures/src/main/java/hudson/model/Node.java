package hudson.model;

import hudson.ExtensionPoint;

public abstract class Node extends AbstractModelObject implements ExtensionPoint {
    public Node() {}

    public abstract String getNodeName();

    public final Computer toComputer() {
        return null;
    }
}
