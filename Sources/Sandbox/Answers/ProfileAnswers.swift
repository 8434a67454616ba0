import Kira

/// A user whose own words are kept, in the words of an answer: the names are not those it was sent by.
enum ProfileAnswers {
  static func write(_ profile: Profile, _ page: UserPage, to json: inout JSONWriter) {
    if profile.isBusiness {
      echo(["formation_country", "business_legal_name"], of: profile, to: &json)
      json.object("registered_address") { writeAddress(of: profile, to: &$0) }
      return
    }
    let person = [
      "first_name", "last_name", "middle_name", "phone", "birth_date", "nationality", "gender",
    ]
    echo(person, of: profile, to: &json)
    json.object("residential_address") { writeAddress(of: profile, to: &$0) }
    if page.isDetail, profile.has("identifying_information") {
      json.array("identifying_information", profile.papers) { json, paper in
        write(paper: paper, page, to: &json)
      }
    }
  }

  static func writePersons(of profile: Profile, _ page: UserPage, to json: inout JSONWriter) {
    json.array("associated_persons", profile.persons) { json, person in
      json.object { json in
        for member in person.members ?? [] where member.name != "identifying_information" {
          json.field(member.name, member.value)
        }
        guard !person.papers.isEmpty else { return }
        json.array("identifying_information", person.papers) { json, paper in
          write(paper: paper, page, to: &json)
        }
      }
    }
  }

  private static func echo(_ names: [String], of profile: Profile, to json: inout JSONWriter) {
    for name in names { if let value = profile[name] { json.field(name, value) } }
  }

  /// Countries come back as they were written, two letters or three.
  private static func writeAddress(of profile: Profile, to json: inout JSONWriter) {
    for (name, asked) in addressNames {
      json.field(name, asked.flatMap { profile.text($0) } ?? "")
    }
  }

  private static let addressNames: [(String, String?)] = [
    ("street_line_1", "address_street"), ("street_line_2", nil), ("city", "address_city"),
    ("subdivision", "address_state"), ("postal_code", "address_zip_code"),
    ("country", "address_country"),
  ]

  private static func write(paper: JSONTree, _ page: UserPage, to json: inout JSONWriter) {
    json.object { json in
      for member in paper.members ?? [] where member.name != "documents" {
        json.field(member.name, member.value)
      }
      guard let files = paper["documents"]?.elements else { return }
      json.array("documents", files) { json, file in write(file: file, page, to: &json) }
    }
  }

  /// Where it can be fetched is said once, to whoever sent it.
  private static func write(file: JSONTree, _ page: UserPage, to json: inout JSONWriter) {
    json.object { json in
      if let place = page.filePlace, let name = file["file_name"]?.text {
        json.field("file", "\(place)\(name)?X-Amz-Expires=600&X-Amz-Signature=\(page.signature)")
      }
      for name in ["type", "file_name", "uploaded_at", "content_type"] {
        if let value = file[name] { json.field(name, value) }
      }
    }
  }
}

extension Profile {
  /// Read back from an answer: what a user of the cast is, as if it had been sent.
  init(answer: JSONTree, isBusiness: Bool) {
    var fields: [String: JSONTree] = [:]
    let names = Set(UserField.fields(isBusiness: isBusiness).map(\.name))
    for member in answer.members ?? [] where names.contains(member.name) {
      fields[member.name] = member.value
    }
    let address = answer[isBusiness ? "registered_address" : "residential_address"]
    for (asked, name) in [
      ("address_street", "street_line_1"), ("address_city", "city"),
      ("address_state", "subdivision"), ("address_zip_code", "postal_code"),
      ("address_country", "country"),
    ] {
      fields[asked] = address?[name]
    }
    self.init(isBusiness: isBusiness, fields: fields)
  }
}
