package net.sf.json;

public interface JSON {}
