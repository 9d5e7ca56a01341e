package luodi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LuodiTest
class StoredFilesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient db;

    private Actor me;

    @BeforeEach
    void somebody() {
        me = fixtures.person(fixtures.county(), Role.LIAISON);
    }

    @Test
    void theSameContentIsKeptOnceUnderManyNames() {
        byte[] photo = Pictures.jpeg(640, 480);
        StoredFile one = files.store(me, "IMG_1.jpg", photo);
        StoredFile two = files.store(me, "IMG_2.jpg", photo);
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(db.sql("select count(*) from files.content where sha256 = ?")
                        .param(one.sha256())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(files.content(two.id())).isEqualTo(photo);
    }

    @Test
    void aFileSentTwiceUnderItsIdIsOneFileAndNobodyElses() {
        UUID id = Ids.next();
        byte[] photo = Pictures.jpeg(640, 480);
        assertThat(files.store(me, id, "一.jpg", photo)).isEqualTo(files.store(me, id, "一.jpg", photo));
        Actor other = fixtures.person(me.county(), Role.LIAISON);
        assertThatThrownBy(() -> files.store(other, id, "一.jpg", photo)).isInstanceOf(Rejected.class);
        assertThat(files.mine(other, List.of(id))).isEmpty();
    }

    @Test
    void aThumbnailIsSmallAndKeepsTheShape() throws IOException {
        StoredFile photo = files.store(me, "宽.png", Pictures.png(1600, 800));
        var small = ImageIO.read(new ByteArrayInputStream(files.thumbnail(photo.id())));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
    }

    @Test
    void aWebpIsKeptAsItIs() {
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(files.thumbnail(files.store(me, "a.webp", webp).id())).isEqualTo(webp);
    }

    @Test
    void theBytesSayWhatAFileIsAndNotItsName() throws IOException {
        assertThat(files.store(me, "照片.exe", Pictures.jpeg(10, 10)).type()).isEqualTo("image/jpeg");
        assertThat(files.store(me, "会议纪要", "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII))
                        .type())
                .isEqualTo("application/pdf");
        assertThat(files.store(me, "通报.zip", zip("[Content_Types].xml", "word/document.xml"))
                        .type())
                .endsWith("wordprocessingml.document");
        assertThat(files.store(me, "台账.zip", zip("[Content_Types].xml", "xl/workbook.xml"))
                        .type())
                .endsWith("spreadsheetml.sheet");
        for (byte[] other :
                List.of("<html>".getBytes(StandardCharsets.US_ASCII), zip("a.txt"), new byte[] {'M', 'Z', 0, 0})) {
            assertThatThrownBy(() -> files.store(me, "照片.jpg", other))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("只收照片");
        }
    }

    @Test
    void whatIsEmptyTooBigOrBrokenIsRefusedWithASentence() {
        assertThatThrownBy(() -> files.store(me, "空.jpg", new byte[0])).hasMessageContaining("是空的");
        assertThatThrownBy(() -> files.store(me, "大.jpg", new byte[FileRules.LIMIT + 1]))
                .hasMessageContaining("超过 10 MB");
        byte[] cut = Arrays.copyOf(Pictures.png(200, 200), 60);
        assertThatThrownBy(() -> files.store(me, "断.png", cut))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("打不开");
    }

    @Test
    void aNameCarriesNoFolder() {
        assertThat(FileRules.name("C:\\照片\\一.jpg")).isEqualTo("一.jpg");
        assertThat(FileRules.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileRules.name("\u0000 ")).isEqualTo("未命名");
        assertThat(FileRules.name("长".repeat(300))).hasSize(120);
    }

    @Test
    void aPaperHasNoThumbnail() {
        StoredFile paper = files.store(me, "会议纪要.pdf", "%PDF-1.7 两页".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> files.thumbnail(paper.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.find(Ids.next())).isInstanceOf(NotFound.class);
    }

    private static byte[] zip(String... names) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(output)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return output.toByteArray();
    }
}
