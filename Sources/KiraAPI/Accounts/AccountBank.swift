package import Kira

/// A bank that holds accounts beside ACT's: which of them is taken depends on stage and version.
package struct AccountBank: Equatable, Sendable {
  package let name: String
  /// Elsewhere Kira answers "Invalid bank", whatever the country.
  package let stages: [Stage]
  package let version: APIVersion

  package static let slovakSavingsBank = AccountBank("slovak_savings_bank", [.sandbox], .current)
  package static let portage = AccountBank("portage", [.production], .current)
  package static let jpMorgan = AccountBank("jp_morgan", [.sandbox, .production], .next)

  package static let all = [slovakSavingsBank, portage, jpMorgan]

  private init(_ name: String, _ stages: [Stage], _ version: APIVersion) {
    self.name = name
    self.stages = stages
    self.version = version
  }

  func check(_ stage: Stage, _ version: APIVersion) throws(RequestFault) {
    guard stages.contains(stage) else {
      throw RequestFault("bank", "\(name) holds no accounts in \(stage.rawValue)")
    }
    guard self.version == version else {
      throw RequestFault(
        "bank",
        "\(name) is taken under version \(self.version.rawValue), not \(version.rawValue)"
      )
    }
  }
}
