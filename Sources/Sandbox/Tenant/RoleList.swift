import Kira

extension Tenant {
  /// Who plays which part in the demonstrations: the name of the role, and an identifier.
  ///
  /// Those called foreign belong to another tenant, so that nobody is found by them here.
  var cast: [String: String] {
    let foreign = neighbour
    let strangers = Self.foreignRoles.mapValues(foreign.text(of:))
    guard !options.isEmpty else { return strangers }
    let ours = Self.roles.filter { exists($0.value) }.mapValues(id)
    return ours.merging(strangers) { ours, _ in ours }
  }

  /// Whether an identifier belongs to the tenant next door.
  func isForeign(_ id: String) -> Bool { neighbour.key(of: id) != nil }

  private var neighbour: Identities { Identities(seed: mixed(seed ^ Self.neighbour)) }

  /// A small tenant has less of a history.
  private func exists(_ key: RecordKey) -> Bool {
    key.era != .history || key.number < historyAccountCount
  }

  private static let neighbour: UInt64 = 0x5EC0_4D7E_4A47

  private static let roles: [String: RecordKey] = {
    var roles: [String: RecordKey] = [
      "verified_user": RecordKey(.user, .staged, 7),
      "verified_business": RecordKey(.user, .staged, 5),
      "rejected_user": RecordKey(.user, .staged, 0),
      "user_in_review": RecordKey(.user, .staged, 3),
      "verified_user_without_act_account": RecordKey(.user, .staged, 6),
      "user_lacking_act_fields": RecordKey(.user, .staged, 4),
      "fiat_account": mainAccount,
      "international_account": RecordKey(.account, .staged, 8),
      "crypto_account": RecordKey(.account, .staged, 3),
      "stuck_account": RecordKey(.account, .staged, 0),
      "empty_account": RecordKey(.account, .staged, 1),
      "held_account": RecordKey(.account, .staged, 5),
      "frozen_account": RecordKey(.account, .history, 40),
      "held_deposit": RecordKey(.deposit, .staged, 1),
    ]
    for (index, recipient) in StagedRecipient.all.enumerated() {
      let role = "recipient_" + recipient.rail.rawValue.lowercased()
      roles[role] = RecordKey(.recipient, .staged, StagedRecipient.firstNumber + index)
    }
    return roles
  }()

  private static let foreignRoles = [
    "foreign_user": RecordKey(.user, .staged, 7),
    "foreign_account": RecordKey(.account, .staged, 7),
    "foreign_recipient": RecordKey(.recipient, .staged, StagedRecipient.firstNumber),
    "foreign_payout": RecordKey(.payout, .staged, 0),
  ]
}
