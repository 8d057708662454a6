package officewatch.reader.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import officewatch.reader.CpuTime;
import officewatch.reader.layout.Cell;
import officewatch.reader.layout.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPagesTest {

  @Test
  void tableCellsStandSideBySideAndBlocksBelowEachOther() {
    assertThat(
            rows(
                "<h1>Receipt</h1><table><tr><th>Total</th><td>"
                    + " $5.00&nbsp;</td></tr></table><p>a<br>b <b>c</b></p>"))
        .containsExactly("Receipt", "Total|$5.00", "a", "b c");
  }

  @Test
  void columnsOfNestedTablesAreSetBesideEachOther() {
    String column = "<td><table><tr><td>%s</td></tr><tr><td>%s</td></tr></table></td>";
    assertThat(
            rows(
                "<table><tr>"
                    + column.formatted("Date", "Total")
                    + column.formatted("1 May", "$5")
                    + "</tr></table>"))
        .containsExactly("Date|1 May", "Total|$5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:none'>%s</div>",
        "<div style='DISPLAY : none !important'><p>%s</p></div>",
        "<span style='visibility:hidden'>%s</span>",
        "<span style='font-size:0px'>%s</span>",
        "<span style='opacity:0.0'>%s</span>",
        "<p hidden>%s</p>",
        "<div style='max-height:0;overflow:hidden'>%s</div>",
        "<div style='mso-hide:all'>%s</div>",
        "<table bgcolor='#FFFFFF'><tr><td><font color=white>%s</font></td></tr></table>",
        "<div style='background:#fff'><span style='color:#ffffff'>%s</span></div>"
      })
  void hiddenTextIsReportedAndNotRead(String html) {
    MarkupText read =
        HtmlPages.read(
            "body", "<table><tr><td>Total 5</td></tr></table>" + html.formatted("Total 9999"));
    assertThat(text(read.pages())).isEqualTo("Total 5\n");
    assertThat(read.hidden()).containsExactly("Total 9999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='font-size:0'><span style='font-size:14px'>Total 5</span></div>",
        "<div style='visibility:hidden'><b style='visibility:visible'>Total 5</b></div>",
        "<div style='background:#000'><span style='color:#fff'>Total 5</span></div>",
        "<div style='opacity:0.5'>Total 5</div>",
        "<style>x</style><script>y</script><title>z</title>Total 5"
      })
  void shownTextIsRead(String html) {
    MarkupText read = HtmlPages.read("body", html);
    assertThat(text(read.pages())).isEqualTo("Total 5\n");
    assertThat(read.hidden()).isEmpty();
  }

  @Test
  void wordsSplitByInvisibleCharactersAreJoinedAndReported() {
    MarkupText read = HtmlPages.read("body", "<p>To\u200btal 1\u200b0 \u200c\u200c</p>");
    assertThat(text(read.pages())).isEqualTo("Total 10\n");
    assertThat(read.hidden()).hasSize(1);
  }

  @Test
  void hostileHtmlIsBounded() {
    for (String unit :
        new String[] {
          "<div>",
          "<table><tr><td>x",
          "<table><tr><td>",
          "<td>x",
          "<tr>",
          "<b>",
          "<",
          "<p style='a:b;'>x",
          "&zwnj;",
          "<a b=c>",
          "<!--",
          "<td style='display:none'>x"
        }) {
      String html = unit.repeat(2_000_000 / unit.length());
      double start = CpuTime.millis();
      HtmlPages.read("body", html);
      assertThat(CpuTime.millis() - start).as(unit).isLessThan(2_000);
    }
  }

  @Test
  void plainTextSplitsCellsAtGapsAndLosesItsQuoting() {
    List<Page> pages =
        PlainPages.of("body", "> > Total\t\t5.00\r\n\n>Tax   19 %  0.80\nplain line\u200b");
    assertThat(joined(pages)).containsExactly("Total|5.00", "Tax|19 %|0.80", "plain line");
  }

  private static List<String> rows(String html) {
    return joined(HtmlPages.of("body", html));
  }

  private static List<String> joined(List<Page> pages) {
    Page page = pages.getFirst();
    for (var row : page.rows()) {
      for (Cell cell : row.cells()) {
        assertThat(page.text().substring(cell.start(), cell.end())).isEqualTo(cell.text());
      }
    }
    return page.rows().stream()
        .map(row -> String.join("|", row.cells().stream().map(Cell::text).toList()))
        .toList();
  }

  private static String text(List<Page> pages) {
    return pages.getFirst().text();
  }
}
