import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct UserContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `users come newest first, and as slim rows`(dialect: Dialect.Name) throws {
    let page = try Caller(dialect).ask(Users.list(PageNumber(1)))

    let moments = page.items.compactMap(\.value.createdAt)
    #expect(page.unreadable == 0)
    #expect(moments.count == page.items.count)
    #expect(moments == moments.sorted(by: >))
    #expect(page.items.allSatisfy { $0.value.products == nil })
    #expect(page.items.allSatisfy { $0.value.status.state != nil && $0.value.kind.state != nil })
  }

  @Test(arguments: Dialect.Name.allCases)
  func `pages meet without a gap, and end`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let first = try caller.ask(Users.list(PageNumber(1, size: 3)))
    let second = try caller.ask(Users.list(PageNumber(2, size: 3)))
    let both = try caller.ask(Users.list(PageNumber(1, size: 6)))
    let beyond = try caller.ask(Users.list(PageNumber(1_000)))

    #expect(
      first.items.map(\.value.id) + second.items.map(\.value.id) == both.items.map(\.value.id)
    )
    #expect(first.hasMore)
    #expect(beyond.items.isEmpty)
    #expect(!beyond.hasMore)
    #expect(beyond.total == first.total)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a list is narrowed by what is asked for`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    func asked(_ narrow: (inout UserFilter) throws -> Void) throws -> [User] {
      var filter = UserFilter()
      try narrow(&filter)
      return try caller.ask(Users.list(PageNumber(1), filter)).items.map(\.value)
    }

    let rejected = try asked { $0.status = .rejected }
    let businesses = try asked { $0.kind = .business }
    let maria = try asked { $0.email = try EmailAddress("maria.gonzalez@example.com") }
    let reviewed = try asked { $0.verificationStatus = .inReview }

    #expect(!rejected.isEmpty && rejected.allSatisfy { $0.status.state == .rejected })
    #expect(!businesses.isEmpty && businesses.allSatisfy { $0.kind.state == .business })
    #expect(try maria.map(\.id) == [caller.user(as: "verified_user")])
    #expect(!reviewed.isEmpty && reviewed.allSatisfy { $0.verificationStatus == "in_review" })
  }

  @Test func `a list is narrowed by when users came`() throws {
    let caller = try Caller(.documented)
    let all = try caller.ask(Users.list(PageNumber(1, size: 10))).items.map(\.value)
    let moment = try #require(all[4].createdAt)
    var after = UserFilter()
    after.createdAfter = moment
    var before = UserFilter()
    before.createdBefore = moment

    let newer = try caller.ask(Users.list(PageNumber(1), after))
    let older = try caller.ask(Users.list(PageNumber(1), before))

    #expect(newer.items.allSatisfy { $0.value.createdAt.map { $0 >= moment } == true })
    #expect((4...5).contains(newer.items.count))
    #expect(older.items.allSatisfy { $0.value.createdAt.map { $0 <= moment } == true })
  }

  @Test(arguments: [(Dialect.Name.documented, 101), (.recorded, 500), (.newer, 500)])
  func `a page that is too long breaks the server`(dialect: Dialect.Name, limit: Int) throws {
    let problem = try Caller(dialect).problem(Users.list(PageNumber(1))) {
      $0.query = [Field("limit", "\(limit)")]
    }

    #expect(problem.status == 500)
    #expect(problem.kind == .server)
    #expect(problem.message == "Internal server error")
  }

  @Test(arguments: [Dialect.Name.recorded, .newer])
  func `a page a little too long is served where that was seen`(dialect: Dialect.Name) throws {
    let page = try Caller(dialect).ask(Users.list(PageNumber(1))) {
      $0.query = [Field("limit", "120")]
    }

    #expect(page.items.count == 120)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a tenant on its first day has no users`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect, TenantOptions(isEmpty: true))

    let page = try caller.ask(Users.list(PageNumber(1)))

    #expect(page.items.isEmpty)
    #expect(page.total == 0)
    #expect(!page.hasMore)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `whoever is verified may have an account`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "verified_user")

    let user = try caller.ask(Users.get(id)).value

    #expect(user.id == id)
    #expect(user.kind.state == .individual)
    #expect(user.name == "María González")
    #expect(user.status.state == .verified)
    let act = user.products?.first { $0.code == "usa-virtual-accounts-act" }
    #expect(act?.isEligible == true)
    #expect(act?.missing == [])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a business has its own name`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let item = try caller.ask(Users.get(caller.user(as: "verified_business")))

    #expect(item.value.kind.state == .business)
    #expect(item.value.name == "Acme Trading LLC")
    #expect(item.value.status.state == .verified)
    #expect(String(decoding: item.raw, as: UTF8.self).contains("associated_persons"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `one who was turned down may still be called unverified`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let user = try caller.ask(Users.get(caller.user(as: "rejected_user"))).value

    #expect(user.status.state == .rejected)
    #expect(user.verificationStatus == "unverified")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `what a verified user lacks is told by product, without a union`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)

    let user = try caller.ask(Users.get(caller.user(as: "user_lacking_act_fields"))).value

    let products = try #require(user.products)
    let act = products.first { $0.code == "usa-virtual-accounts-act" }
    #expect(user.status.state == .verified)
    #expect(act?.isEligible == false)
    #expect(
      act?.missing.map(\.text) == [
        "immigration_status", "additional_info:has_us_bank_account",
        "additional_info:has_denied_bank_account", "occupation:when_employment_status:employed",
      ]
    )
    #expect(!products.contains { $0.code == "general" })
    #expect(Set(products.map(\.code)).count == products.count)
  }

  @Test func `where nothing can help, the reason stands in place of what is missing`() throws {
    let caller = try Caller(.newer)

    let user = try caller.ask(Users.get(caller.user(as: "rejected_user"))).value

    let zenus = user.products?.first { $0.code == "usa-virtual-accounts-zenus" }
    #expect(zenus?.unsupportedReason == "enhanced_due_diligence_required")
    #expect(zenus?.missing == [])
    #expect(zenus?.isEligible == false)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `who is not there is not found, and foreigners are not there`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let foreign = try caller.user(as: "foreign_user")

    for id in [.ofNobody, foreign] {
      let problem = try caller.problem(Users.get(id))

      #expect(problem.status == 404)
      #expect(problem.kind == .notFound)
      #expect(problem.code == "not_found")
      #expect(problem.message.text == "User with ID \(id.text) not found")
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an id that is no UUID is named`(dialect: Dialect.Name) throws {
    let problem = try Caller(dialect).problem(Users.get(Identifier("x")))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields == [KiraProblem.Complaint("user_id", "Invalid user ID format")])
    #expect(problem.meaning == "A user is named by a UUID.")
  }
}
