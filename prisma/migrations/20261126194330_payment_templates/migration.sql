-- CreateTable
CREATE TABLE "PaymentTemplate" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentTemplateVersion" (
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PaymentTemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentTemplateFile" (
    "id" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "contentSealed" TEXT NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PaymentTemplateFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PaymentTemplateVersion_templateId_number_key" ON "PaymentTemplateVersion"("templateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentTemplateFile_batchId_versionId_key" ON "PaymentTemplateFile"("batchId", "versionId");

-- AddForeignKey
ALTER TABLE "PaymentTemplateVersion" ADD CONSTRAINT "PaymentTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "PaymentTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentTemplateFile" ADD CONSTRAINT "PaymentTemplateFile_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PaymentBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentTemplateFile" ADD CONSTRAINT "PaymentTemplateFile_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PaymentTemplateVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Payment templates: versions stay, and a file made after one is handed out as it was (it may be sealed anew; its hash stays) ──
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PaymentTemplateVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "PaymentTemplateVersion" ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER never_deleted BEFORE DELETE ON "PaymentTemplate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION template_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'contentSealed') <> (to_jsonb(OLD) - 'contentSealed') THEN
    RAISE EXCEPTION 'a file made after a template never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON "PaymentTemplateFile" FOR EACH ROW EXECUTE FUNCTION template_file_stays();
ALTER TABLE "PaymentTemplateFile" ENABLE ALWAYS TRIGGER stays;
