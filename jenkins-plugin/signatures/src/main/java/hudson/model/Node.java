package hudson.model;

import hudson.ExtensionPoint;
import hudson.remoting.VirtualChannel;

public abstract class Node extends AbstractModelObject implements ExtensionPoint {
    public Node() {}

    public abstract String getNodeName();

    public final VirtualChannel getChannel() {
        return null;
    }

    public final Computer toComputer() {
        return null;
    }
}
