package io.baton.application.port.out.caller;

/** Who asks for what is being done right now. */
public interface Caller {

    /** The name under which the server itself works. */
    String SERVER = "baton";

    /** The login of whoever asked; {@link #SERVER} for what nobody asked for. */
    String name();

    /** What he may; everything for what nobody asked for. */
    Grants grants();
}
