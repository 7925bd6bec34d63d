package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Webhooks;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.render.Renderers;

/** What every operation works on: the state, how it is written, and whom to tell. */
public record Stage(World world, Renderers render, Webhooks hooks) {}
