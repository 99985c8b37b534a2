package io.baton.sandbox.control;

import io.baton.sandbox.rest.Answer;

/** One operation of the control interface. */
@FunctionalInterface
interface ControlOperation {
    Answer answer(ControlCall call);
}
