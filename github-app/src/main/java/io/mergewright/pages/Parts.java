package io.mergewright.pages;

import io.mergewright.access.ApiTokens;
import io.mergewright.access.AuditLog;
import io.mergewright.access.People;
import io.mergewright.access.Sessions;
import io.mergewright.access.Tokens;
import io.mergewright.access.WrongKeys;
import io.mergewright.config.Configuration;
import io.mergewright.decide.Decisions;
import io.mergewright.delivery.Deliveries;
import io.mergewright.login.LogIn;
import io.mergewright.pages.diagnosis.Uploads;
import io.mergewright.pull.HeldComments;
import io.mergewright.runtime.AgentRuntime;
import java.time.Clock;

/** What the pages show, and work with. */
public record Parts(
        Configuration configuration,
        AgentRuntime agents,
        Deliveries deliveries,
        Tokens tokens,
        WrongKeys wrongKeys,
        Sessions sessions,
        AuditLog audit,
        People people,
        ApiTokens apiTokens,
        LogIn logIn,
        Uploads uploads,
        HeldComments held,
        Decisions decisions,
        Clock clock) {}
