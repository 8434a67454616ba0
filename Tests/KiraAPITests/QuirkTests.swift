import Foundation
import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct QuirkTests {
  @Test(arguments: Quirk.allCases)
  func `a recorded answer proves each quirk and is coped with`(quirk: Quirk) throws {
    #expect(try isCopedWith(quirk, Recorded(quirk).response))
  }

  @Test(arguments: Quirk.allCases)
  func `the code that copes names the quirk`(quirk: Quirk) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let sources = tests.appending(path: "../../Sources").standardizedFileURL
    let files = ["Kira", "KiraAPI"].flatMap { room in
      let folder = sources.appending(path: room)
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
      return names.map { folder.appending(path: $0) }
    }
    let mentions = files.filter {
      (try? String(contentsOf: $0, encoding: .utf8))?.contains("Quirk.\(quirk.rawValue)") == true
    }
    #expect(!mentions.isEmpty)
  }

  private func isCopedWith(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
    switch quirk {
    case .listsBreakAboveHundred:
      return PageNumber(1, size: 500).size == 100
        && Users.list(PageNumber(1)).problem(in: response)?.kind == .server
    case .listEnvelopesDiffer:
      return try Deposits.list(PageNumber(1)).answer(in: response).items.count == 1
    case .recipientsIgnorePaging:
      let page = try Recipients.list(of: Identifier("u")).answer(in: response)
      return page.total == 26 && !page.hasMore
    case .amountsAsNumbers:
      let balance = try VirtualAccounts.balance(of: Identifier("a"), in: nil).answer(in: response)
      return balance.available == Amount(minorUnits: 500_050, in: .usd)
    case .casingMixed:
      let deposit = try Deposits.list(PageNumber(1)).answer(in: response).items.first?.value
      return deposit?.net == Amount(minorUnits: 9_900, in: .usd) && deposit?.createdAt != nil
        && deposit?.accountID != nil
    case .statusCasingMixed:
      let page = try Payouts.list(PageNumber(1)).answer(in: response)
      return page.items.map(\.value.status.state) == [.processing, .processing]
    case .postgresTimestamps:
      let recipient = try Recipients.get(Identifier("r")).answer(in: response).value
      return recipient.createdAt == Moment(wireText: "2026-05-28T00:54:15.439Z")
    case .tokenLifetimeVaries:
      let token = try Auth.question(clientID: "c", password: "p").answer(in: response)
      return token.lifetimeSeconds == 86_400
    case .missingFieldsAtRoot, .missingFieldsInProducts, .missingFieldsAbsent, .generalIsTheUnion,
      .payoutIDUnderTwoNames, .senderUnderTwoNames, .pendingNumberIsAWord:
      return try isRead(quirk, response)
    case .bankIsNullOnceActive, .listHidesProvider, .simulatedDepositIsNowhere,
      .liquidationPairsDiffer, .recipientExistsIs202, .swiftAddressLostOnCreate,
      .recipientAddressHasThreeForms, .speiCountryIsAlwaysMX, .feeTotalTwice, .markupUnitsDiffer,
      .quotationTakesTwoForms, .quoteBalanceFlagAbsent:
      return try MoneyQuirks(response).areCopedWith(quirk)
    case .accountNumbersUnmasked, .percentageFeeIsMoney, .ratioBesideMoney,
      .quotedFeesInMinorUnits:
      return isShown(quirk, response)
    case .balanceRefusedWhileActivating, .unroutedLooksForbidden, .foreignKeyLooksForbidden,
      .errorShapesDiffer, .fieldInsideMessage, .usedKeyReadsLikeAFault, .textInsteadOfJSON,
      .oneTimeCodeDemanded, .bodiesWithoutRequestID:
      return isExplained(quirk, response)
    case .eventEnvelopesDiffer, .eventIDNotAtRoot, .statusUnderManyNames,
      .depositEventsWithoutStatus, .refundLooksLikeDeposit, .reasonsInEventsOnly,
      .signaturesWithoutTime:
      return try isTold(quirk, response)
    default: return try isUserQuirkCopedWith(quirk, response)
    }
  }

  private func isRead(_ quirk: Quirk, _ response: HTTPResponse) throws -> Bool {
    switch quirk {
    case .payoutIDUnderTwoNames:
      return try Payouts.get(Identifier("p")).answer(in: response).value.id.text.hasPrefix("4444")
    case .senderUnderTwoNames:
      let page = try Deposits.list(PageNumber(1)).answer(in: response)
      return page.items.map(\.value.sender) == ["Acme Corp", "Acme Corp"]
    case .pendingNumberIsAWord:
      let account = try VirtualAccounts.get(Identifier("a")).answer(in: response).value
      return account.accountNumber != nil && !account.hasRealNumber
    default:
      let products = try Users.get(Identifier("u")).answer(in: response).value.products
      let expected: [Quirk: [[SafeText]]] = [
        .missingFieldsAtRoot: [
          ["phone", "associated_persons:identifying_information:back:unless_doc_type:passport"]
        ],
        .missingFieldsInProducts: [["phone"]], .missingFieldsAbsent: [[]],
        .generalIsTheUnion: [["phone"]],
      ]
      return products?.map(\.missing) == expected[quirk]
    }
  }

  private func isShown(_ quirk: Quirk, _ response: HTTPResponse) -> Bool {
    let json = try? JSON(parsing: response.body)
    let body = json?.items?.first?.compact ?? response.body
    let kind: ResourceKind = quirk == .percentageFeeIsMoney ? .deposit : .payout
    let particulars = particulars(of: kind, raw: body)
    switch quirk {
    case .percentageFeeIsMoney:
      return particulars.fees.contains {
        $0.value == "2.00 USD" && $0.note == "an amount, though named a percentage"
      }
    case .ratioBesideMoney:
      return particulars.fees.map(\.value) == ["0.01 USD", "0.04 %", "15.01 USD"]
    case .quotedFeesInMinorUnits:
      return particulars.fees.first?.value == "15.00 USD"
    default:
      let text = particulars.rawLines.map(\.text).joined()
      return text.contains("····6789") && !text.contains("000123456789") && !text.contains("FAKE")
    }
  }

  private func isExplained(_ quirk: Quirk, _ response: HTTPResponse) -> Bool {
    let question = VirtualAccounts.balance(of: Identifier("a"), in: nil)
    guard let problem = question.problem(in: response) else { return false }
    switch quirk {
    case .balanceRefusedWhileActivating:
      return problem.meaning == "An account has no balance until it is active."
    case .unroutedLooksForbidden:
      return problem.kind == .noSuchRoute && !problem.raw.text.contains("AAAA")
        && !problem.happened.contains("AAAA")
    case .foreignKeyLooksForbidden: return problem.kind == .forbiddenKey
    case .errorShapesDiffer: return problem.fields == [.init("source.amount", "Required")]
    case .fieldInsideMessage:
      return problem.fields == [
        .init("bank", "bank is required for US_BANK virtual accounts"),
        .init("", "Either client_uuid or email must be provided"),
      ]
    case .usedKeyReadsLikeAFault: return problem.kind == .conflict
    case .oneTimeCodeDemanded:
      return problem.kind == .oneTimeCode(.init(attemptsRemaining: 2, isBlocked: false))
    case .bodiesWithoutRequestID:
      return problem.supportReference.text.hasSuffix("0d6f5c1e7a10 · 8f1e2d3c4b5a6978-GRU")
    default: return problem.kind == .unreadable && problem.raw == "error code: 522"
    }
  }
}

extension Question {
  func problem(in response: HTTPResponse) -> KiraProblem? {
    do throws(KiraProblem) {
      _ = try answer(in: response)
      return nil
    } catch {
      return error
    }
  }
}
