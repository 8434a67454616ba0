import JSONText
package import Kira

/// A new recipient as it will be sent: its bytes are made once, and every retry sends these.
package struct RecipientOrder: Equatable, Sendable {
  package let body: [UInt8]

  package init(_ recipient: NewRecipient) { body = recipient.body.compact }

  /// Where it is sent, below the base address.
  package var path: String { Endpoint.createRecipient.path(with: []) }

  /// The body, one member a line, of numbers of accounts and documents the last four characters alone.
  ///
  /// Where somebody lives, and the public address of a wallet, are shown whole: nobody can look over
  /// what they do not see, and what is created here can never be mended.
  package var maskedLines: [SafeText] {
    let json = (try? JSON(parsing: body)) ?? .null
    return json.masked.showing(Self.shownWhole, of: json).indentedLines.map { SafeText($0) }
  }

  private static let shownWhole: Set<String> = ["address", "street_name"]
}

extension JSON {
  /// The same, with the texts of these names as the whole has them.
  fileprivate func showing(_ names: Set<String>, of whole: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        guard let unmasked = whole[member.name] else { return member }
        if case .string = unmasked, names.contains(member.name) { return member.with(unmasked) }
        return member.with(member.value.showing(names, of: unmasked))
      }
    )
  }
}
