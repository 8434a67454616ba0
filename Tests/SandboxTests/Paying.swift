import Foundation
import HTTPMessage
import Kira

@testable import Sandbox

/// A visitor with an account to pay from and somebody to pay.
struct Payer {
  var visitor: Visitor
  let account: String
  /// Of that account's owner, by the rail they are paid by.
  let recipients: [String: String]
  private var keys = 0

  init(
    _ dialect: Dialect.Name = .documented,
    account: Int = 7,
    _ change: (inout TenantOptions) -> Void = { _ in }
  ) throws {
    var options = TenantOptions(dialect: dialect)
    change(&options)
    visitor = Visitor(options)
    let tenant = visitor.tenant
    self.account = tenant.id(RecordKey(.account, .staged, account))
    let owner = RecordKey(.user, .staged, StagedAccount.all[account].owner)
    let known = tenant.recipients(of: owner).map { ($0.rail.rawValue, tenant.id($0.key)) }
    recipients = Dictionary(known) { first, _ in first }
  }

  /// Somebody who can be paid from the account.
  var recipient: String { recipients.sorted { $0.key < $1.key }.first?.value ?? "" }

  mutating func preview(_ fields: String = "") -> HTTPResponse {
    visitor.send("/v1/virtual-accounts/\(account)/payout/preview", body(fields))
  }

  mutating func pay(
    _ fields: String = "",
    key: String? = nil,
    code: String? = nil
  ) -> HTTPResponse {
    keys += 1
    return visitor.send(
      "/v1/virtual-accounts/\(account)/payout",
      body(fields),
      key: key ?? Self.key(keys),
      headers: code.map { [Field("X-Validation-Header", $0)] } ?? []
    )
  }

  /// From an account that is for crypto.
  mutating func payWithCrypto() -> HTTPResponse {
    pay(
      """
      "payment_instructions":{"token":"USDC","network":"polygon"},\
      "supporting_documents":[{"type":"invoice","file":"data:application/pdf;base64,JVBERi0="}]
      """
    )
  }

  static func key(_ number: Int) -> String {
    uuidText(high: 0x1111_2222_3333_4444, low: 0x8000_0000_0000_0000 + UInt64(number))
  }

  /// Fields that are given replace the usual ones.
  private func body(_ fields: String) -> String {
    let usual = [
      ("amount", #""amount":"50.00""#), ("recipient_id", #""recipient_id":"\#(recipient)""#),
      ("extra_info", #""extra_info":{"memo":"Rent"}"#),
    ]
    let kept = usual.filter { !fields.contains("\"\($0.0)\"") }.map(\.1)
    return "{" + (kept + (fields.isEmpty ? [] : [fields])).joined(separator: ",") + "}"
  }
}

extension Visitor {
  /// The tenant that is being visited, as it was at the start.
  var tenant: Tenant { Tenant(seed: 7, options: options, start: Visitor.start) }

  mutating func send(
    _ path: String,
    _ body: String,
    key: String? = nil,
    headers: [Field] = []
  ) -> HTTPResponse {
    let key = key.map { [Field("Idempotency-Key", $0)] } ?? []
    return ask("POST", path, adding: key + headers, body: body)
  }

  /// The journal has it whether or not the lists do.
  var payoutCount: Int { sandbox.journal.entries.flatMap(\.committed).count }
}

extension HTTPResponse {
  /// The fields of the answer, by paths such as `fees.total`.
  subscript(_ path: String) -> String? {
    var value = try? JSONSerialization.jsonObject(with: Data(body))
    for part in path.split(separator: ".") {
      if let list = value as? [Any], let index = Int(part), list.indices.contains(index) {
        value = list[index]
      } else {
        value = (value as? [String: Any])?[String(part)]
      }
    }
    return value.flatMap { $0 is NSNull ? nil : "\($0)" }
  }
}
