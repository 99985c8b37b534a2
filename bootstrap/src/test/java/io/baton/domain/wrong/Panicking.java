package io.baton.domain.wrong;

/** Printed is not handled. */
class Panicking {
    void panic(Exception e) {
        e.printStackTrace();
    }
}
