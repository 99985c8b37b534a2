package io.baton.adapter.ai.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.adapter.ai.host.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest
    @CsvSource({
        "93.184.216.34, PUBLIC",
        "1.1.1.1, PUBLIC",
        "9.255.255.255, PUBLIC",
        "11.0.0.0, PUBLIC",
        "100.63.255.255, PUBLIC",
        "100.128.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "223.255.255.255, PUBLIC",
        "2606:4700:4700::1111, PUBLIC",
        "::ffff:1.1.1.1, PUBLIC",
        "127.0.0.1, PRIVATE",
        "127.255.255.254, PRIVATE",
        "10.0.0.1, PRIVATE",
        "10.255.255.255, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "100.127.255.255, PRIVATE",
        "198.18.0.1, PRIVATE",
        "::1, PRIVATE",
        "fc00::1, PRIVATE",
        "fdff::1, PRIVATE",
        "64:ff9b::7f00:1, PRIVATE",
        "64:ff9b::5db8:d822, PRIVATE",
        "::ffff:127.0.0.1, PRIVATE",
        "::ffff:10.0.0.1, PRIVATE",
        "0.0.0.0, NEVER",
        "0.1.2.3, NEVER",
        "169.254.169.254, NEVER",
        "::ffff:169.254.169.254, NEVER",
        "192.0.2.1, NEVER",
        "224.0.0.1, NEVER",
        "239.255.255.250, NEVER",
        "240.0.0.1, NEVER",
        "255.255.255.255, NEVER",
        "::, NEVER",
        "::127.0.0.1, NEVER",
        "fe80::1, NEVER",
        "fec0::1, NEVER",
        "ff02::1, NEVER",
        "2001:db8::1, NEVER",
        "2001::1, NEVER",
        "2002:7f00:1::1, NEVER"
    })
    void isToldByTheAddress(String address, Reach reach) throws UnknownHostException {
        assertThat(Reach.of(InetAddress.getByName(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.20.0.1, true",
        "192.168.0.1, true",
        "100.64.0.1, true",
        "::1, true",
        "fd00::1, true",
        "64:ff9b::a00:1, true",
        "169.254.169.254, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "fe80::1, false",
        "93.184.216.34, true"
    })
    void opensPrivateAddressesToOperatorsWhoAllowThemAndOthersNever(String address, boolean allowed) throws Exception {
        var open = new CheckedAddresses(InetAddress::getAllByName, true);

        if (allowed) {
            assertThat(open.resolve(address)).hasSize(1);
        } else {
            assertThatThrownBy(() -> open.resolve(address)).isInstanceOf(CheckedAddresses.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1",
        "10.1.2.3",
        "172.20.0.1",
        "192.168.0.1",
        "100.64.0.1",
        "::1",
        "fd00::1",
        "64:ff9b::a00:1",
        "169.254.169.254",
        "0.0.0.0",
        "224.0.0.1",
        "fe80::1",
        "::ffff:127.0.0.1",
        "2130706433",
        "127.1"
    })
    void keepsEverythingButPublicAddressesClosedOtherwise(String address) {
        var closed = new CheckedAddresses(InetAddress::getAllByName, false);

        assertThatThrownBy(() -> closed.resolve(address)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() {
        var mixed = new CheckedAddresses(
                host -> new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")},
                false);

        assertThatThrownBy(() -> mixed.resolve("shop.example.com")).isInstanceOf(CheckedAddresses.Refused.class);
    }
}
