package io.baton.domain.wrong;

/** The console has no level. */
class Talkative {
    void talk() {
        System.out.println("Here I am");
    }
}
