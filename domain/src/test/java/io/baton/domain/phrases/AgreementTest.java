package io.baton.domain.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en  | Yes please!
            en  | sure
            en  | Of course, thank you
            de  | Ja, gerne
            at  | jo
            es  | Sí, por favor
            es-MX | claro
            fr  | Oui, volontiers
            fr  | je veux bien
            it  | Certo!
            pt-BR | sim
            nl  | graag
            sv  | Ja tack
            nb  | gjerne
            da  | ja tak
            fi  | kyllä
            et  | jah
            lv  | jā
            lt  | taip
            pl  | Tak, poproszę
            cs  | ano
            sk  | áno
            hu  | igen
            ro  | da, vă rog
            bg  | да
            ru  | Да, пожалуйста
            uk  | так
            el  | ναι
            tr  | evet
            ar  | نعم
            he  | כן
            fa  | بله
            hi  | हाँ
            id  | iya
            vi  | vâng
            th  | ได้ค่ะ
            ja  | はい、お願いします
            ko  | 네
            zh  | 好的
            tl  | oo
            sw  | ndiyo
            und | oui
            und | 👍
            de  | ok
            """)
    void isAYes(String language, String message) {
        assertThat(Agreement.isYes(message, language)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en  | No thanks
            en  | Where is my parcel?
            en  | yes and no
            en  | ''
            en  | yesterday I paid
            de  | Nein danke
            de  | Ja nein, lieber nicht
            es  | no, gracias
            es  | ya no
            fr  | non merci
            sv  | Hej
            sv  | nej tack
            ru  | да нет
            tr  | hayır
            ja  | いいえ
            zh  | 不要
            ko  | 아니요
            ar  | لا شكرا
            und | nein
            en  | 👎
            """)
    void isNone(String language, String message) {
        assertThat(Agreement.isYes(message, language)).isFalse();
    }
}
