using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wellness.PostgreSql.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "booking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    service = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    start = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    end = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    local_start = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tzdb_version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    displaced_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    buffer_before = table.Column<long>(type: "bigint", nullable: false),
                    buffer_after = table.Column<long>(type: "bigint", nullable: false),
                    first_cell = table.Column<int>(type: "integer", nullable: false),
                    end_cell = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    resources = table.Column<string>(type: "text", nullable: true),
                    session = table.Column<Guid>(type: "uuid", nullable: true),
                    is_new_client = table.Column<bool>(type: "boolean", nullable: true),
                    price_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    price_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    hold_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    visitor = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    culture = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    client_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    client_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    client_telephone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    client_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    client_key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    message = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking", x => x.id);
                    table.CheckConstraint("ck_booking_cells", "end_cell > first_cell");
                    table.CheckConstraint("ck_booking_end_after_start", "\"end\" > start");
                });

            migrationBuilder.CreateTable(
                name: "busy_time",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    start = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    end = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    calendar = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_busy_time", x => x.id);
                    table.CheckConstraint("ck_busy_time_end_after_start", "\"end\" > start");
                });

            migrationBuilder.CreateTable(
                name: "calendar_version",
                columns: table => new
                {
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_version", x => new { x.practitioner, x.part });
                });

            migrationBuilder.CreateTable(
                name: "cell",
                columns: table => new
                {
                    resource = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cell = table.Column<int>(type: "integer", nullable: false),
                    seat = table.Column<int>(type: "integer", nullable: false),
                    booking = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cell", x => new { x.resource, x.cell, x.seat });
                    table.CheckConstraint("ck_cell_seat", "seat = 0 OR (seat > 0 AND resource LIKE 'class/%')");
                });

            migrationBuilder.CreateTable(
                name: "external_calendar",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    source = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    next_attempt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_attempt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_success = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    known_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    entity_tag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    last_modified = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    failure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    failure_detail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_external_calendar", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feed_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    client_key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    privacy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    buffers = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feed_token", x => x.id);
                    table.CheckConstraint("ck_feed_token_scope", "(practitioner IS NULL) <> (client_key IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "guard",
                columns: table => new
                {
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    iso_week = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guard", x => new { x.practitioner, x.iso_week });
                });

            migrationBuilder.CreateTable(
                name: "waiting_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    duration = table.Column<long>(type: "bigint", nullable: false),
                    practitioner = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    area = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    is_new_client = table.Column<bool>(type: "boolean", nullable: true),
                    first_date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    last_date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    parts = table.Column<int>(type: "integer", nullable: false),
                    culture = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    client_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    client_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    client_telephone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    client_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    client_key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    offer = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_list", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    actor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => new { x.booking, x.revision });
                    table.ForeignKey(
                        name: "FK_audit_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booking_resource",
                columns: table => new
                {
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    resource = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    first_cell = table.Column<int>(type: "integer", nullable: false),
                    end_cell = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booking_resource", x => new { x.booking, x.resource });
                    table.ForeignKey(
                        name: "FK_booking_resource_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency", x => new { x.scope, x.key });
                    table.ForeignKey(
                        name: "FK_idempotency_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intake_answer",
                columns: table => new
                {
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    payload = table.Column<byte[]>(type: "bytea", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intake_answer", x => x.booking);
                    table.ForeignKey(
                        name: "FK_intake_answer_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "intake_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    actor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intake_audit", x => x.id);
                    table.ForeignKey(
                        name: "FK_intake_audit_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "manage_token",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    booking = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_manage_token", x => x.hash);
                    table.ForeignKey(
                        name: "FK_manage_token_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => new { x.booking, x.revision, x.kind });
                    table.ForeignKey(
                        name: "FK_outbox_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waiting_list_offer",
                columns: table => new
                {
                    booking = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_list_offer", x => x.booking);
                    table.ForeignKey(
                        name: "FK_waiting_list_offer_booking_booking",
                        column: x => x.booking,
                        principalTable: "booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_booking_client_key",
                table: "booking",
                column: "client_key",
                filter: "client_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_booking_hold_until",
                table: "booking",
                column: "hold_until",
                filter: "hold_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_booking_practitioner_first_cell",
                table: "booking",
                columns: new[] { "practitioner", "first_cell" });

            migrationBuilder.CreateIndex(
                name: "ix_booking_visitor",
                table: "booking",
                column: "visitor",
                filter: "visitor IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_booking_resource_resource_first_cell",
                table: "booking_resource",
                columns: new[] { "resource", "first_cell" });

            migrationBuilder.CreateIndex(
                name: "ix_busy_time_calendar",
                table: "busy_time",
                column: "calendar",
                filter: "calendar IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_busy_time_practitioner_end",
                table: "busy_time",
                columns: new[] { "practitioner", "end" });

            migrationBuilder.CreateIndex(
                name: "ix_external_calendar_next_attempt",
                table: "external_calendar",
                column: "next_attempt");

            migrationBuilder.CreateIndex(
                name: "ix_feed_token_hash",
                table: "feed_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                table: "outbox",
                column: "next_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_waiting_list_client_key",
                table: "waiting_list",
                column: "client_key");

            migrationBuilder.CreateIndex(
                name: "ix_waiting_list_token_hash",
                table: "waiting_list",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waiting_list_offer_entry",
                table: "waiting_list_offer",
                column: "entry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "booking_resource");

            migrationBuilder.DropTable(
                name: "busy_time");

            migrationBuilder.DropTable(
                name: "calendar_version");

            migrationBuilder.DropTable(
                name: "cell");

            migrationBuilder.DropTable(
                name: "external_calendar");

            migrationBuilder.DropTable(
                name: "feed_token");

            migrationBuilder.DropTable(
                name: "guard");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "intake_answer");

            migrationBuilder.DropTable(
                name: "intake_audit");

            migrationBuilder.DropTable(
                name: "manage_token");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "waiting_list");

            migrationBuilder.DropTable(
                name: "waiting_list_offer");

            migrationBuilder.DropTable(
                name: "booking");
        }
    }
}
