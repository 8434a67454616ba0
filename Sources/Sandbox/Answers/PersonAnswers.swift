import Kira

/// Who a user is: names, address and papers, in the words of an answer.
enum PersonAnswers {
  static func write(
    _ user: SimulatedUser,
    inDetail: Bool,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    if user.isBusiness {
      json.field("business_legal_name", tenant.foreign(user.name, of: user.key, .name))
      json.object("registered_address") { writeAddress(of: user, tenant, to: &$0) }
      return
    }
    var dice = tenant.dice(user.key, .contact)
    json.field("first_name", tenant.foreign(user.given.written, of: user.key, .name))
    json.field("last_name", tenant.foreign(user.family.written, of: user.key, .contact))
    json.field("middle_name", "")
    json.field("phone", user.culture.dial + dice.digits(7))
    json.field("birth_date", birthDate(&dice))
    json.field("nationality", user.culture.alpha3)
    json.field("gender", dice.pick(["male", "female", "other"]))
    json.object("residential_address") { writeAddress(of: user, tenant, to: &$0) }
    if inDetail { writePapers(of: user, &dice, to: &json) }
  }

  static func writeSigner(
    of user: SimulatedUser,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(user.key, .contact)
    json.array("associated_persons", [user]) { json, user in
      json.object { json in
        json.field("first_name", tenant.foreign(user.given.written, of: user.key, .wording))
        json.field("last_name", tenant.foreign(user.family.written, of: user.key, .reference))
        if user.culture.alpha3 == "USA" { json.field("ssn", "900-00-" + dice.digits(4)) }
        json.field("birth_date", birthDate(&dice))
        json.field("email", user.email)
        json.field("nationality", user.culture.alpha3)
        json.field("role", "control_prong")
        json.field("is_signer", true)
        json.field("has_ownership", true)
        json.field("ownership_percentage", 100)
      }
    }
  }

  private static func writeAddress(
    of user: SimulatedUser,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(user.key, .address)
    let street = "\(dice.pick(user.culture.streets)) \(dice.below(400) + 1)"
    let place = dice.pick(user.culture.places)
    json.field("street_line_1", tenant.foreign(street, of: user.key, .address))
    json.field("street_line_2", "")
    json.field("city", tenant.foreign(place.city, of: user.key, .account))
    json.field("subdivision", place.subdivision)
    json.field("postal_code", place.postalCode)
    json.field("country", user.culture.alpha3)
  }

  /// Read back, a document says when it came and not what is in it.
  private static func writePapers(
    of user: SimulatedUser,
    _ dice: inout Dice,
    to json: inout JSONWriter
  ) {
    let number = dice.letters(1, from: "ABCGKX") + dice.digits(8)
    json.array("identifying_information", ["front"]) { json, side in
      json.object { json in
        json.field("type", "passport")
        json.field("issuing_country", user.culture.alpha3)
        json.field("number", number)
        json.field("expiration", "2031-05-15")
        json.array("documents", [side]) { json, side in
          json.object { json in
            json.field("type", side)
            json.field("file_name", "passport_\(side).jpg")
            json.field("uploaded_at", user.created)
            json.field("content_type", "image/jpeg")
          }
        }
      }
    }
  }

  private static func birthDate(_ dice: inout Dice) -> String {
    let month = padded(dice.within(1...12), 2)
    return "\(1_950 + dice.below(55))-\(month)-\(padded(dice.within(1...28), 2))"
  }
}
