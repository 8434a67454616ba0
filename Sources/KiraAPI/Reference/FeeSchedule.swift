import HTTPMessage
import JSONText
package import Kira

/// What a tenant pays for each product, as far as Kira's own schedule says.
package struct FeeSchedule: Equatable, Sendable {
  package let clientID: SafeText
  package let profiles: [FeeProfile]
  package let promotions: [FeePromotion]

  /// The raw answer beside it has what is too seldom for a field: penalties, fast payments.
  package static func question() -> Question<Item<FeeSchedule>> {
    Question(.kira(.feeProfiles)) { Item.alone($0, FeeSchedule.init) }
  }

  init?(_ fields: WireObject) {
    guard fields["fee_profiles"] != nil else { return nil }
    clientID = fields.safeText("client_id", "client_uuid")
    profiles = fields.items("fee_profiles").compactMap(WireObject.init).map(FeeProfile.init)
    promotions = fields.items("promotions").compactMap(WireObject.init).map(FeePromotion.init)
  }
}

/// The fees of one product on one rail, in one currency.
package struct FeeProfile: Equatable, Sendable {
  package let id: SafeText
  package let product: SafeText
  package let productName: SafeText
  package let currency: Currency?
  /// Empty for all rails.
  package let rail: SafeText
  /// Days as they came; empty for "no end".
  package let effective: SafeText
  package let expiry: SafeText
  package let isActive: Bool?
  package let kiraFee: FeeRates
  package let clientMarkup: FeeRates
  package let networkFees: [NetworkFee]

  init(_ fields: WireObject) {
    id = fields.safeText("id")
    product = fields.safeText("product_code")
    productName = fields.safeText("product_name")
    currency = fields.currency("currency")
    rail = fields.safeText("account_type")
    effective = fields.safeText("effective_date")
    expiry = fields.safeText("expiry_date")
    isActive = fields.flag("status")
    kiraFee = FeeRates(fields.object("base_fees"), currency)
    clientMarkup = FeeRates(fields.object("client_markup"), currency)
    networkFees = fields.items("network_fees").compactMap(WireObject.init).map(NetworkFee.init)
  }
}

/// The parts of one fee.
package struct FeeRates: Equatable, Sendable {
  /// `nil` when the figure is no exact amount of the profile's currency.
  package let fixed: Amount?
  package let fixedFigure: SafeText
  /// A ratio: `0.0025` is a quarter of a percent.
  ///
  /// Quirk.feeProfilesHoldRatios: the same name is an amount where a deposit lists its fees.
  package let ratio: SafeText
  package let exchangeRatio: SafeText

  init(_ fields: WireObject?, _ currency: Currency?) {
    fixed = fields?.amount("fixed_fee", in: currency)
    fixedFigure = fields?.safeText("fixed_fee") ?? ""
    ratio = fields?.safeText("percentage_fee") ?? ""
    exchangeRatio = fields?.safeText("fx_markup") ?? ""
  }

  /// `0.25 %`.
  package var percent: SafeText {
    SafeText(KiraAPI.percent(ofRatio: ratio.text) ?? ratio.text)
  }
}

/// What using a chain costs.
package struct NetworkFee: Equatable, Sendable {
  package let network: SafeText
  package let fee: SafeText

  init(_ fields: WireObject) {
    network = fields.safeText("network")
    fee = fields.safeText("processing_fee")
  }
}

/// A discount for a while.
package struct FeePromotion: Equatable, Sendable {
  package let id: SafeText
  package let name: SafeText
  package let kind: SafeText
  package let products: [SafeText]
  package let start: SafeText
  package let end: SafeText
  package let isActive: Bool?

  init(_ fields: WireObject) {
    id = fields.safeText("id")
    name = fields.safeText("name")
    kind = fields.safeText("promo_type")
    products = fields.items("applicable_products").compactMap(\.scalarText).map { SafeText($0) }
    start = fields.safeText("start_date")
    end = fields.safeText("end_date")
    isActive = fields.flag("status")
  }
}
