package officewatch.reader.einvoice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OASIS UBL 2.x Invoice and CreditNote, with Peppol BIS and XRechnung as profiles of it. */
record Ubl(boolean creditNote) implements Syntax {
  static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String TAX_RULE = "ubl.tax-total";

  @Override
  public String id() {
    return "ubl";
  }

  @Override
  public String lineName() {
    return creditNote ? "CreditNoteLine" : "InvoiceLine";
  }

  @Override
  public Map<Item, Found> header(Element root) {
    Map<Item, Found> found = new EnumMap<>(Item.class);
    put(found, Item.NUMBER, root.textAt("ID"), "ubl.id");
    put(found, Item.ISSUE_DATE, root.textAt("IssueDate"), "ubl.issue-date");
    put(found, Item.DUE_DATE, root.textAt("DueDate"), "ubl.due-date");
    put(found, Item.DUE_DATE, root.textAt("PaymentMeans", "PaymentDueDate"), "ubl.payment-means");
    put(found, Item.DUE_DATE, root.textAt("PaymentTerms", "PaymentDueDate"), "ubl.payment-terms");
    put(
        found,
        Item.TYPE,
        root.textAt(creditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode"),
        "ubl.type-code");
    put(found, Item.CURRENCY, root.textAt("DocumentCurrencyCode"), "ubl.document-currency");
    Element totals = root.at("LegalMonetaryTotal");
    if (totals != null) {
      String rule = "ubl.legal-monetary-total";
      put(found, Item.NET, totals.textAt("TaxExclusiveAmount"), rule);
      put(found, Item.TOTAL, totals.textAt("TaxInclusiveAmount"), rule);
      put(found, Item.PAYABLE, totals.textAt("PayableAmount"), rule);
    }
    Found tax = tax(root, found.get(Item.CURRENCY));
    if (tax != null) {
      found.put(Item.TAX, tax);
    }
    put(found, Item.PERIOD_START, root.textAt("InvoicePeriod", "StartDate"), "ubl.invoice-period");
    put(found, Item.PERIOD_END, root.textAt("InvoicePeriod", "EndDate"), "ubl.invoice-period");
    Element seller = root.at("AccountingSupplierParty", "Party");
    if (seller != null) {
      put(found, Item.SELLER, name(seller), "ubl.accounting-supplier");
      put(found, Item.SELLER_VAT_ID, vatId(seller), "ubl.party-tax-scheme");
      put(found, Item.SELLER_ADDRESS, address(seller), "ubl.electronic-address");
    }
    Element buyer = root.at("AccountingCustomerParty", "Party");
    if (buyer != null) {
      put(found, Item.BUYER, name(buyer), "ubl.accounting-customer");
    }
    return found;
  }

  @Override
  public FoundLine line(Element line) {
    return new FoundLine(
        first(line.textAt("Item", "Name"), line.textAt("Item", "Description")),
        line.textAt(creditNote ? "CreditedQuantity" : "InvoicedQuantity"),
        line.textAt("Price", "PriceAmount"),
        line.textAt("Price", "BaseQuantity"),
        line.textAt("LineExtensionAmount"),
        first(
            line.textAt("Item", "ClassifiedTaxCategory", "Percent"),
            line.textAt("TaxTotal", "TaxSubtotal", "TaxCategory", "Percent")),
        line.textAt("InvoicePeriod", "StartDate"),
        line.textAt("InvoicePeriod", "EndDate"));
  }

  private static void put(
      Map<Item, Found> found, Item item, @Nullable Element element, String rule) {
    if (element != null) {
      found.putIfAbsent(item, new Found(element, rule));
    }
  }

  private static @Nullable Element first(@Nullable Element preferred, @Nullable Element other) {
    return preferred == null ? other : preferred;
  }

  /**
   * Tax in the document's currency; a further total may state it in the seller's. Outside Europe
   * there is one total per tax, and the sum counts.
   */
  private static @Nullable Found tax(Element root, @Nullable Found currency) {
    String code = currency == null ? "" : currency.element().value();
    List<Element> amounts = new ArrayList<>(2);
    Element any = null;
    for (Element total : root.children("TaxTotal")) {
      Element amount = total.textAt("TaxAmount");
      if (amount != null && code.equals(amount.attribute("currencyID"))) {
        amounts.add(amount);
      }
      any = first(any, amount);
    }
    if (amounts.isEmpty()) {
      return any == null ? null : new Found(any, TAX_RULE);
    }
    return new Found(amounts.getFirst(), TAX_RULE, amounts.subList(1, amounts.size()));
  }

  private static @Nullable Element name(Element party) {
    return first(
        party.textAt("PartyLegalEntity", "RegistrationName"), party.textAt("PartyName", "Name"));
  }

  /** The registration for VAT; where no scheme has that name, any number but a local one. */
  private static @Nullable Element vatId(Element party) {
    Element other = null;
    for (Element registration : party.children("PartyTaxScheme")) {
      Element id = registration.textAt("CompanyID");
      Element scheme = registration.textAt("TaxScheme", "ID");
      String name = scheme == null ? "" : scheme.value();
      if (id != null && name.equalsIgnoreCase("VAT")) {
        return id;
      }
      if (id != null
          && !name.equalsIgnoreCase("FC")
          && id.value().chars().anyMatch(Character::isDigit)) {
        other = first(other, id);
      }
    }
    return other;
  }

  private static @Nullable Element address(Element party) {
    Element endpoint = party.textAt("EndpointID");
    Element mail =
        endpoint != null && endpoint.value().indexOf('@') > 0
            ? endpoint
            : party.textAt("Contact", "ElectronicMail");
    return first(mail, party.textAt("WebsiteURI"));
  }
}
