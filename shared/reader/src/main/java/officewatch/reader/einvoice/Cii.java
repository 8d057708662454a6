package officewatch.reader.einvoice;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * UN/CEFACT Cross Industry Invoice: Factur-X, ZUGFeRD 2.x and XRechnung ({@code D16B} and later),
 * and ZUGFeRD 1.0, whose element names are older.
 */
record Cii() implements Syntax {
  private static final String TRADE = "SupplyChainTradeTransaction";

  @Override
  public String id() {
    return "cii";
  }

  @Override
  public String lineName() {
    return "IncludedSupplyChainTradeLineItem";
  }

  @Override
  public Map<Item, Found> header(Element root) {
    Map<Item, Found> found = new EnumMap<>(Item.class);
    Element document = either(root, "ExchangedDocument", "HeaderExchangedDocument");
    if (document != null) {
      put(found, Item.NUMBER, document.textAt("ID"), "cii.id");
      put(found, Item.TYPE, document.textAt("TypeCode"), "cii.type-code");
      put(found, Item.ISSUE_DATE, date(document.at("IssueDateTime")), "cii.issue-date");
    }
    Element trade = either(root, TRADE, "Specified" + TRADE);
    if (trade == null) {
      return found;
    }
    Element agreement =
        either(trade, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
    if (agreement != null) {
      parties(agreement, found);
    }
    Element settlement =
        either(trade, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
    if (settlement != null) {
      settlement(settlement, found);
    }
    return found;
  }

  @Override
  public FoundLine line(Element line) {
    Element agreement =
        either(line, "SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement");
    Element delivery =
        either(line, "SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery");
    Element settlement =
        either(line, "SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement");
    Element price = at(agreement, "NetPriceProductTradePrice");
    Element period = at(settlement, "BillingSpecifiedPeriod");
    Element sum =
        settlement == null
            ? null
            : either(
                settlement,
                "SpecifiedTradeSettlementLineMonetarySummation",
                "SpecifiedTradeSettlementMonetarySummation");
    Element tax = at(settlement, "ApplicableTradeTax");
    Element name = line.textAt("SpecifiedTradeProduct", "Name");
    return new FoundLine(
        name == null
            ? line.textAt("AssociatedDocumentLineDocument", "IncludedNote", "Content")
            : name,
        text(delivery, "BilledQuantity"),
        text(price, "ChargeAmount"),
        text(price, "BasisQuantity"),
        text(sum, "LineTotalAmount"),
        tax == null ? null : either(tax, "RateApplicablePercent", "ApplicablePercent"),
        date(at(period, "StartDateTime")),
        date(at(period, "EndDateTime")));
  }

  private static void parties(Element agreement, Map<Item, Found> found) {
    Element seller = agreement.at("SellerTradeParty");
    if (seller != null) {
      put(found, Item.SELLER, seller.textAt("Name"), "cii.seller");
      put(found, Item.SELLER_VAT_ID, vatId(seller), "cii.tax-registration");
      put(found, Item.SELLER_ADDRESS, address(seller), "cii.electronic-address");
    }
    put(found, Item.BUYER, agreement.textAt("BuyerTradeParty", "Name"), "cii.buyer");
  }

  private static void settlement(Element settlement, Map<Item, Found> found) {
    put(found, Item.CURRENCY, settlement.textAt("InvoiceCurrencyCode"), "cii.invoice-currency");
    for (Element terms : settlement.children("SpecifiedTradePaymentTerms")) {
      put(found, Item.DUE_DATE, date(terms.at("DueDateDateTime")), "cii.payment-terms");
    }
    Element period = settlement.at("BillingSpecifiedPeriod");
    put(found, Item.PERIOD_START, date(at(period, "StartDateTime")), "cii.billing-period");
    put(found, Item.PERIOD_END, date(at(period, "EndDateTime")), "cii.billing-period");
    Element sum =
        either(
            settlement,
            "SpecifiedTradeSettlementHeaderMonetarySummation",
            "SpecifiedTradeSettlementMonetarySummation");
    if (sum != null) {
      String rule = "cii.monetary-summation";
      String currency =
          found.containsKey(Item.CURRENCY) ? found.get(Item.CURRENCY).element().value() : "";
      put(found, Item.NET, amount(sum, "TaxBasisTotalAmount", currency), rule);
      put(found, Item.TAX, amount(sum, "TaxTotalAmount", currency), rule);
      put(found, Item.TOTAL, amount(sum, "GrandTotalAmount", currency), rule);
      put(found, Item.PAYABLE, amount(sum, "DuePayableAmount", currency), rule);
    }
  }

  /** The amount in the document's currency, where it is stated in two. */
  private static @Nullable Element amount(Element sum, String name, String currency) {
    Element any = null;
    for (Element amount : sum.children(name)) {
      if (amount.value().isEmpty()) {
        continue;
      }
      if (currency.equals(amount.attribute("currencyID"))) {
        return amount;
      }
      any = any == null ? amount : any;
    }
    return any;
  }

  private static @Nullable Element vatId(Element party) {
    for (Element registration : party.children("SpecifiedTaxRegistration")) {
      for (Element id : registration.children("ID")) {
        if ("VA".equals(id.attribute("schemeID")) && !id.value().isEmpty()) {
          return id;
        }
      }
    }
    return null;
  }

  private static @Nullable Element address(Element party) {
    Element uri = party.textAt("URIUniversalCommunication", "URIID");
    return uri != null && uri.value().indexOf('@') > 0
        ? uri
        : party.textAt("DefinedTradeContact", "EmailURIUniversalCommunication", "URIID");
  }

  private static @Nullable Element date(@Nullable Element holder) {
    Element string = text(holder, "DateTimeString");
    return string == null ? text(holder, "DateTime") : string;
  }

  private static @Nullable Element text(@Nullable Element holder, String name) {
    return holder == null ? null : holder.textAt(name);
  }

  private static @Nullable Element at(@Nullable Element holder, String name) {
    return holder == null ? null : holder.at(name);
  }

  private static @Nullable Element either(Element holder, String name, String olderName) {
    Element found = holder.at(name);
    return found == null ? holder.at(olderName) : found;
  }

  private static void put(
      Map<Item, Found> found, Item item, @Nullable Element element, String rule) {
    if (element != null) {
      found.putIfAbsent(item, new Found(element, rule));
    }
  }
}
