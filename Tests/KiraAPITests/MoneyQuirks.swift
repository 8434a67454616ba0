import HTTPMessage
import JSONText
import Kira

@testable import KiraAPI

/// What is made of the oddities of accounts, recipients, quotations and payouts.
struct MoneyQuirks {
  let response: HTTPResponse

  init(_ response: HTTPResponse) { self.response = response }

  func areCopedWith(_ quirk: Quirk) throws -> Bool {
    switch quirk {
    case .recipientExistsIs202, .swiftAddressLostOnCreate, .recipientAddressHasThreeForms,
      .speiCountryIsAlwaysMX:
      return try isRecipientRead(quirk)
    case .feeTotalTwice, .markupUnitsDiffer, .quotationTakesTwoForms, .quoteBalanceFlagAbsent:
      return try isPriceRead(quirk)
    default: return try isAccountRead(quirk)
    }
  }

  private func isAccountRead(_ quirk: Quirk) throws -> Bool {
    switch quirk {
    case .bankIsNullOnceActive:
      return try VirtualAccounts.get(Identifier("a")).answer(in: response).value.bank
        == "Example Trust"
    case .listHidesProvider:
      let row = try VirtualAccounts.list(PageNumber(1)).answer(in: response).items.first?.value
      return row?.provider == "" && row?.currency == nil
    case .simulatedDepositIsNowhere:
      let receipt = try Deposits.simulate(Samples.simulation()).answer(in: response)
      return receipt.status.state == .completed && receipt.id != nil
        && receipt.isSettlementTriggered == false && receipt.paymentID == "pay-1"
    case .liquidationPairsDiffer:
      let list = LiquidationAddresses.list(of: Identifier("a"))
      return NewLiquidationAddress.Pair(.usdtOnSolana) == nil
        && list.problem(in: response)?.kind == .invalid
    default: return false
    }
  }

  private func isRecipientRead(_ quirk: Quirk) throws -> Bool {
    if quirk == .recipientAddressHasThreeForms {
      let page = try Recipients.list(of: Identifier("u")).answer(in: response)
      let line = Sensitive("100 Test St, San Francisco, CA, 94105, US")
      return page.items.map(\.value.address) == [line, line, nil]
    }
    let question = try Recipients.create(Samples.walletRecipient(), key: Samples.key)
    let created = try question.answer(in: response)
    switch quirk {
    case .recipientExistsIs202: return created.wasThere && created.isWhole
    case .swiftAddressLostOnCreate: return !created.isWhole && !created.wasThere
    default:
      let account = try SpeiAccount(CLABE("032180000118359719"))
      return created.item.value.account == Sensitive("032180000118359719")
        && account.body["doc_country_code"] == nil
    }
  }

  private func isPriceRead(_ quirk: Quirk) throws -> Bool {
    switch quirk {
    case .feeTotalTwice:
      let preview = try Payouts.preview(Samples.query()).answer(in: response)
      return preview.totalFees == Amount(minorUnits: 2_500, in: .usd)
    case .markupUnitsDiffer:
      let markup = try Markup(fixed: Amount(minorUnits: 1_500, in: .usd), basisPoints: 50)
      let quote = try Quotations.create(Samples.quotation()).answer(in: response).value
      return markup.inMinorUnits["fixed_minor"] == .number("1500")
        && markup.inDecimals["fixed_fee"] == .string("15.00")
        && markup.inDecimals["percentage_fee"] == .string("0.0050")
        && quote.totals.markup == markup.fixed
    case .quotationTakesTwoForms:
      let question = try Quotations.create(Samples.simpleQuotation())
      return question.problem(in: response)?.fields.first?.path == "recipient_id"
    default:
      let quote = try Quotations.create(Samples.quotation()).answer(in: response).value
      return quote.isBalanceSufficient == nil && quote.totals.fees != nil
    }
  }
}
