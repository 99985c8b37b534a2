package io.baton.sandbox.conversations;

/** How a phone is bound to a conversation: type {@code sms} or {@code whatsapp}, its address, and our own number. */
public record Binding(String type, String address, String proxyAddress) {

    /** A binding whose type stands in the address. */
    public static Binding of(String address, String proxyAddress) {
        return new Binding(address.startsWith("whatsapp:") ? "whatsapp" : "sms", address, proxyAddress);
    }

    boolean sameAs(Binding other) {
        return address.equals(other.address) && proxyAddress.equals(other.proxyAddress);
    }
}
